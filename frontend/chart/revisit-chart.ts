import type { ECharts } from 'echarts/core';

interface Series {
  name: string;
  values: (number | null)[];
  texts: string[];
}

interface ChartData {
  kind: 'stacked-columns' | 'lines';
  labels: string[];
  series: Series[];
}

/** Draws what the server gives it as `data`; colours come from the tokens, so that it follows light and dark. */
class RevisitChart extends HTMLElement {
  #data?: ChartData;
  #chart?: ECharts;
  #resize?: ResizeObserver;
  #scheme?: MutationObserver;
  readonly #media = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = () => void this.#draw();

  set data(data: ChartData | undefined) {
    this.#data = data;
    this.#redraw();
  }

  get data() {
    return this.#data;
  }

  connectedCallback() {
    this.#resize = new ResizeObserver(() => this.#chart?.resize());
    this.#resize.observe(this);
    this.#scheme = new MutationObserver(this.#redraw);
    this.#scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    this.#media.addEventListener('change', this.#redraw);
    this.#redraw();
  }

  disconnectedCallback() {
    this.#resize?.disconnect();
    this.#scheme?.disconnect();
    this.#media.removeEventListener('change', this.#redraw);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  async #draw() {
    if (!this.#data || !this.isConnected) {
      return;
    }
    const { init } = await import('./echarts');
    if (!this.isConnected) {
      return;
    }
    this.#chart ??= init(this, null, { renderer: 'svg' });
    this.#chart.setOption(this.#option(this.#data), { notMerge: true });
  }

  #option({ kind, labels, series }: ChartData) {
    const text = this.#token('--revisit-chart-text');
    const line = this.#token('--revisit-chart-line');
    const columns = kind === 'stacked-columns';
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: series.map((_, i) => this.#token(`--revisit-chart-${(i % 4) + 1}`)),
      // By its name, not inherited: ECharts measures text on a canvas.
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: text },
      grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
      legend: { bottom: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12, textStyle: { color: text } },
      tooltip: {
        trigger: 'axis',
        backgroundColor: this.#token('--revisit-surface'),
        borderColor: line,
        textStyle: { color: text },
        confine: true,
      },
      xAxis: {
        type: 'category',
        data: labels,
        boundaryGap: columns,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel: { color: text, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        splitLine: { lineStyle: { color: line } },
        axisLabel: { color: text, formatter: (value: number) => value.toLocaleString(document.documentElement.lang) },
      },
      series: series.map(({ name, values, texts }, i) => ({
        name,
        type: columns ? 'bar' : 'line',
        stack: columns ? 'all' : undefined,
        barMaxWidth: 32,
        symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4],
        symbolSize: 7,
        data: values,
        tooltip: { valueFormatter: (_: unknown, index: number) => texts[index] ?? '—' },
      })),
    };
  }

  #token(name: string) {
    // A probe resolves light-dark() and oklch(), which ECharts cannot read.
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    this.append(probe);
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return `rgba(${r}, ${g}, ${b}, ${a / 255})`;
  }
}

customElements.define('revisit-chart', RevisitChart);
