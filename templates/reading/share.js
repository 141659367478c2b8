// Offers to send the page where the device can.
const share = document.querySelector("[data-share]");
if (share && navigator.share) {
  share.hidden = false;
  share.onclick = () => navigator.share({ title: document.title, url: location.href.split("#")[0] }).catch(() => {});
}
