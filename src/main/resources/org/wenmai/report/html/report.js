'use strict';
// Draws each figure from the table that it names, so that chart and table cannot differ.
(() => {
  const MOST_BARS = 20;
  const number = new Intl.NumberFormat('en');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const charts = [];

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const short = (label) => {
    const letters = Array.from(label);
    return letters.length > 28 ? letters.slice(0, 27).join('') + '…' : label;
  };

  const readTable = (id) =>
    Array.from(document.querySelectorAll(`#${id} tbody tr`), (row) => ({
      label: row.querySelector('th').textContent.trim(),
      value: Number(row.querySelector('[data-value]').dataset.value),
      text: row.querySelector('[data-value]').textContent.trim(),
    }));

  const options = (horizontal, rows) => ({
    indexAxis: horizontal ? 'y' : 'x',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    plugins: {
      legend: { display: false },
      tooltip: {
        callbacks: {
          title: (items) => rows[items[0].dataIndex].label,
          label: (item) => rows[item.dataIndex].text,
        },
      },
    },
    scales: {
      [horizontal ? 'x' : 'y']: {
        beginAtZero: true,
        grace: '5%',
        border: { display: false },
        grid: { color: color('--line') },
        ticks: { color: color('--muted'), precision: 0, maxTicksLimit: 6, callback: (v) => number.format(v) },
      },
      [horizontal ? 'y' : 'x']: {
        border: { display: false },
        grid: { display: false },
        ticks: {
          color: color('--ink'),
          autoSkip: !horizontal,
          autoSkipPadding: 24,
          maxRotation: 0,
          callback: (value, index) => short(rows[index].label),
        },
      },
    },
  });

  const markDrawn = (figure) => ({
    id: 'drawn',
    afterDatasetsDraw: (chart) => {
      const bars = chart.getDatasetMeta(0).data;
      if (bars.length > 0 && chart.width > 0) figure.dataset.drawn = String(bars.length);
    },
  });

  const draw = (figure) => {
    const horizontal = figure.dataset.chart === 'bars';
    const all = readTable(figure.dataset.table);
    const rows = horizontal ? all.slice(0, MOST_BARS) : all;
    if (rows.length < 2) return;
    figure.hidden = false;
    const box = figure.querySelector('.canvas');
    box.style.height = horizontal ? `${rows.length * 30 + 36}px` : '260px';
    const chart = new Chart(figure.querySelector('canvas'), {
      type: 'bar',
      data: {
        labels: rows.map((row) => row.label),
        datasets: [{
          data: rows.map((row) => row.value),
          backgroundColor: color('--accent'),
          borderRadius: 2,
          maxBarThickness: 18,
        }],
      },
      options: options(horizontal, rows),
      plugins: [markDrawn(figure)],
    });
    charts.push({ chart, horizontal, rows });
  };

  const recolor = () => {
    for (const { chart, horizontal, rows } of charts) {
      chart.data.datasets[0].backgroundColor = color('--accent');
      chart.options = options(horizontal, rows);
      chart.update('none');
    }
  };

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 13;
  const figures = Array.from(document.querySelectorAll('figure[data-chart]'));
  figures.forEach(draw);
  document.documentElement.dataset.charts = `${charts.length}`;

  dark.addEventListener('change', recolor);
  // Paper is light whatever the screen is, and of another width.
  const onPaper = (printed) => () => {
    document.documentElement.classList.toggle('paper', printed);
    recolor();
    charts.forEach(({ chart }) => chart.resize());
  };
  window.addEventListener('beforeprint', onPaper(true));
  window.addEventListener('afterprint', onPaper(false));

  // The section in view is marked in the list of sections.
  const links = new Map(
    Array.from(document.querySelectorAll('.contents a'), (a) => [a.hash.slice(1), a]));
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      links.forEach((a) => a.removeAttribute('aria-current'));
      links.get(entry.target.id)?.setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '-10% 0px -80% 0px' });
  links.forEach((a, id) => observer.observe(document.getElementById(id)));
})();
