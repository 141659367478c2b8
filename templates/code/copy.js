/** Milliseconds for which a button says that it has copied. */
const SHOWN = 2000;

/** What copying a block gives: the code as it is to be, without the lines that a change takes out. */
export function codeOf(block) {
  const code = block.querySelector("code").cloneNode(true);
  if (block.classList.contains("signed")) {
    code.querySelectorAll("del").forEach(line => line.remove());
  }
  return code.textContent.replace(/\n$/, "");
}

/** Where the browser doesn't let the page copy, the code is selected for the reader to do so. */
async function copy(block) {
  try {
    await navigator.clipboard.writeText(codeOf(block));
    return true;
  } catch {
    getSelection().selectAllChildren(block);
    return false;
  }
}

/** Puts a button beside each block of code. */
export function addCopyButtons(words) {
  for (const block of document.querySelectorAll("pre.code")) {
    const frame = document.createElement("div");
    const button = document.createElement("button");
    let timer = 0;
    frame.className = "code-frame";
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      if (await copy(block)) {
        button.textContent = words.copied;
        clearTimeout(timer);
        timer = setTimeout(() => (button.textContent = words.copy), SHOWN);
      }
    });
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
