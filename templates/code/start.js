import { addCopyButtons } from "./copy.js";
import { startTabs } from "../tabs/tabs.js";

const own = document.currentScript;

addCopyButtons(own.dataset);
startTabs(`wb1-tabs:${new URL("../..", own.src).pathname}`);
