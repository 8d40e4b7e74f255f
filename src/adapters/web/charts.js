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
  const splitLine = { lineStyle: { color, opacity: 0.15 } };
  const label = (axis) => ({ ...axis, splitLine, axisLabel: { ...axis.axisLabel, color } });
  const named = (level) => ({ ...level, label: { ...level.label, color } });
  const levels = (line) => ({ ...line, markLine: { ...line.markLine, data: line.markLine.data.map(named) } });
  // The page writes the title beside the picture.
  const grid = { ...option.grid, top: 16, left: 4, right: 8, bottom: 4 };
  const axes = { xAxis: { ...label(option.xAxis), splitLine: { show: false } }, yAxis: label(option.yAxis) };
  return { ...option, ...axes, title: { show: false }, grid, series: option.series.map(levels) };
}

async function draw(place) {
  const option = JSON.parse(place.dataset.chart);
  place.removeAttribute("data-chart");
  await loaded();
  const style = getComputedStyle(place);
  const chart = window.echarts.init(place, null, { renderer: "svg" });
  chart.setOption({ ...inColour(option, style.color), textStyle: { fontFamily: style.fontFamily } });
  new ResizeObserver(() => (place.isConnected ? adapt(chart) : chart.dispose())).observe(place);
}

/** Draws for the room there is; on paper, which nobody draws for, the same picture is made smaller. */
function adapt(chart) {
  chart.resize();
  const picture = chart.getDom().querySelector("svg");
  picture?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
}

// A chart that cannot be drawn leaves its sentence, which says the same.
const drawAll = () => {
  for (const place of document.querySelectorAll("[data-chart]")) draw(place).catch(() => place.remove());
};
document.addEventListener("DOMContentLoaded", drawAll);
document.addEventListener("htmx:after:swap", drawAll);
document.addEventListener("htmx:sse:after:message", drawAll);
