// A button on each block of code copies it: as it is to be, without the lines that a change takes out.
const copyWords = document.currentScript.dataset;
for (const block of document.querySelectorAll("pre.code")) {
  const frame = document.createElement("div");
  const button = document.createElement("button");
  frame.className = "code-frame";
  button.type = "button";
  button.className = "copy";
  button.textContent = copyWords.copy;
  button.ariaLive = "polite";
  button.onclick = async () => {
    const code = block.querySelector("code").cloneNode(true);
    if (block.classList.contains("signed")) code.querySelectorAll("del").forEach((line) => line.remove());
    try {
      await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
      button.textContent = copyWords.copied;
      setTimeout(() => (button.textContent = copyWords.copy), 2000);
    } catch {
      getSelection().selectAllChildren(block); // for the reader to copy
    }
  };
  block.replaceWith(frame);
  frame.append(block, button);
}
