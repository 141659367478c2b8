document.title = "tool";
