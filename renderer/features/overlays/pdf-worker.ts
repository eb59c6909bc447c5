// The thread that reads PDFs; its own file, since the page's policy lets no code in as text.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
