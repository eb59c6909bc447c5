import { CheckBox, TextRun, XmlComponent } from 'docx';

/** A check box that can be clicked in Word, with its sign as plain text so that every program reads it. */
export class FormCheckBox extends CheckBox {
  constructor(checked: boolean) {
    super({
      checked,
      checkedState: { value: '2611', font: 'Segoe UI Symbol' },
      uncheckedState: { value: '25A1', font: 'SimSun' },
    });
    // docx writes the sign as w:sym, which text searches and other programs do not see.
    this.root[1] = new BoxContent(checked);
  }
}

class BoxContent extends XmlComponent {
  constructor(checked: boolean) {
    super('w:sdtContent');
    this.root.push(new TextRun({ text: checked ? '☑' : '□' }));
  }
}
