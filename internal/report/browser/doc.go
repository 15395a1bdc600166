// Package browser holds the tests of the HTML report in a browser: Chromium,
// without a window. It has no code of its own. Where there is no Chromium, its
// tests are skipped.
//
// ATODDS_SHOTS names a folder for pictures of what is tested, and ATODDS_AXE the
// file axe.min.js of the npm package axe-core.
package browser
