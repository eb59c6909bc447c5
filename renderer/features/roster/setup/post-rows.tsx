import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input, InputNumber } from 'antd';
import { v7 as newId } from 'uuid';
import type { RosterSettings } from '../../../../shared/contract/roster.ts';
import { rosterSetupTexts as texts } from '../../../../shared/texts/roster-setup.ts';

type Post = RosterSettings['posts'][number];
type Kind = keyof Post['staffing'];

const kinds = Object.keys(texts.staffing) as Kind[];
const mostPosts = 12;
const mostPeople = 50;

interface PostRowsProps {
  readonly posts: readonly Post[];
  readonly onChange: (posts: Post[]) => void;
}

/** The posts in the order of the sheet, one a row: name, staffing by kind of day, qualification. */
export function PostRows({ posts, onChange }: PostRowsProps) {
  const change = (at: number, part: Partial<Post>): void =>
    onChange(posts.map((post, index) => (index === at ? { ...post, ...part } : post)));
  const known = [...new Set(posts.flatMap(({ qualification }) => qualification ?? []))];
  return (
    <div className="lt-setup-wide">
      <table className="lt-setup-table">
        <thead>
          <tr>
            {[
              texts.name,
              ...kinds.map((kind) => texts.staffingHead(texts.staffing[kind])),
              texts.qualification,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {posts.map((post, at) => (
            <tr key={post.id}>
              <td>
                <Input
                  aria-label={`${texts.postAt(at + 1)} ${texts.name}`}
                  value={post.name}
                  maxLength={12}
                  onChange={({ target }) => change(at, { name: target.value })}
                />
              </td>
              {kinds.map((kind) => (
                <td key={kind}>
                  <Staffing
                    label={`${post.name} ${texts.staffing[kind]}`}
                    value={post.staffing[kind]}
                    onChange={(value) => change(at, { staffing: { ...post.staffing, [kind]: value } })}
                  />
                </td>
              ))}
              <td>
                <AutoComplete
                  aria-label={`${post.name} ${texts.qualification}`}
                  className="lt-setup-qualification"
                  placeholder={texts.anybody}
                  allowClear
                  value={post.qualification ?? ''}
                  options={known.map((value) => ({ value }))}
                  onChange={(value: string | undefined) =>
                    change(at, { qualification: value ? value.slice(0, 20) : null })
                  }
                />
              </td>
              <td className="lt-setup-acts">
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={`${texts.moveUp} ${post.name}`}
                  disabled={at === 0}
                  onClick={() => onChange(posts.toSpliced(at, 1).toSpliced(at - 1, 0, post))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${texts.remove} ${post.name}`}
                  disabled={posts.length === 1}
                  onClick={() => onChange(posts.toSpliced(at, 1))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={posts.length >= mostPosts}
        onClick={() => onChange([...posts, newPost()])}
      >
        {texts.addPost}
      </Button>
    </div>
  );
}

interface StaffingProps {
  readonly label: string;
  readonly value: Post['staffing'][Kind];
  readonly onChange: (value: Post['staffing'][Kind]) => void;
}

/** Least and most people; raising the least lifts the most with it. */
function Staffing({ label, value, onChange }: StaffingProps) {
  return (
    <span className="lt-setup-staffing">
      <InputNumber
        aria-label={`${label} ${texts.least}`}
        min={0}
        max={mostPeople}
        precision={0}
        value={value.min}
        onChange={(min) => onChange({ min: min ?? 0, max: Math.max(value.max, min ?? 0) })}
      />
      <span aria-hidden="true">–</span>
      <InputNumber
        aria-label={`${label} ${texts.most}`}
        min={0}
        max={mostPeople}
        precision={0}
        value={value.max}
        onChange={(max) => onChange({ ...value, max: max ?? 0 })}
      />
    </span>
  );
}

/** An id is never used again: earlier weeks keep what stood under it. */
function newPost(): Post {
  const one = { min: 1, max: 2 };
  return {
    id: newId(),
    name: '',
    staffing: { workday: one, weekend: one, holiday: one },
    qualification: null,
  };
}
