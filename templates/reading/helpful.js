// Sends the answer without leaving the page.
for (const vote of document.querySelectorAll("[data-vote]"))
  vote.onclick = (event) => {
    event.preventDefault();
    new Image().src = vote.href;
    const box = vote.parentElement;
    box.role = "status";
    box.textContent = box.dataset.thanks;
  };
