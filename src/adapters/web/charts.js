// Draws the charts of a page. The library is only fetched where there is one.

let library = null;
const loaded = () => {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/assets/echarts.js";
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return library;
};

/** The page's own text colour, so that a chart can be read on dark paper too. */
function inColour(option, color) {
  const label = (axis) => ({ ...axis, axisLabel: { ...axis.axisLabel, color } });
  // The page writes the title beside the picture.
  const grid = { ...option.grid, top: 16, left: 4, right: 8, bottom: 4 };
  return { ...option, title: { show: false }, grid, xAxis: label(option.xAxis), yAxis: label(option.yAxis) };
}

async function draw(place) {
  const option = JSON.parse(place.dataset.chart);
  place.removeAttribute("data-chart");
  await loaded();
  const style = getComputedStyle(place);
  const chart = window.echarts.init(place, null, { renderer: "svg" });
  chart.setOption({ ...inColour(option, style.color), textStyle: { fontFamily: style.fontFamily } });
  new ResizeObserver(() => (place.isConnected ? chart.resize() : chart.dispose())).observe(place);
}

// A chart that cannot be drawn leaves its sentence, which says the same.
const drawAll = () => {
  for (const place of document.querySelectorAll("[data-chart]")) draw(place).catch(() => place.remove());
};
document.addEventListener("DOMContentLoaded", drawAll);
document.addEventListener("htmx:after:swap", drawAll);
document.addEventListener("htmx:sse:after:message", drawAll);
