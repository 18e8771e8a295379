/** Shows the beginning of a picture that is larger than its frame, and offers to see all of it. */
export function framePicture(drawing: Element): void {
  const frame = drawing.parentElement!;
  const isLarger = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
  document.getElementById('picture-size')?.toggleAttribute('hidden', !isLarger);
  const first = drawing.querySelector('.journey')?.getBoundingClientRect();
  if (first === undefined) return;
  const middle = first.top + first.height / 2 - frame.getBoundingClientRect().top;
  frame.scrollTop += middle - frame.clientHeight / 2;
}

/** Between the whole picture, small, and one that can be read. */
export function fitPicture(button: HTMLElement): void {
  const fitted = document.getElementById('drawing')!.classList.toggle('fitted');
  button.setAttribute('aria-pressed', `${fitted}`);
}
