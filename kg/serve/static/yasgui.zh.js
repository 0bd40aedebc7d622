'use strict';
// YASGUI speaks English only: on the Chinese page its own words are replaced as they appear, by this table.
// What people or the graph wrote (queries, names of tabs and columns, values, messages of errors) is left alone.
(() => {
  const WORDS = {
    'Close tab': '关闭标签页', 'Add tab': '新建标签页', 'Add a new tab': '新建标签页', 'New Tab': '新建标签页',
    'Rename Tab': '重命名', 'Copy Tab': '复制标签页', 'Close Tab': '关闭标签页', 'Close other tabs': '关闭其他标签页',
    'Undo close Tab': '重新打开已关闭的标签页', 'Open settings': '设置', Settings: '设置',
    'Request method': '请求方式', 'Accept Headers': '所要的格式', 'Ask / Select': 'ASK / SELECT',
    'Construct / Describe': 'CONSTRUCT / DESCRIBE', Arguments: '参数', 'Header Arguments': '请求头',
    'Default Graphs': '默认图', 'Named Graphs': '命名图', 'Clear endpoint': '清除端点',
    'Search or add an endpoint': '查找或添加端点', 'Run query': '执行查询', 'Abort query': '中止查询',
    'Share query': '分享查询', Shorten: '缩短', Table: '表格', Response: '原始结果', Boolean: '真假', Error: '错误',
    'Shows Table view': '以表格显示', 'Shows Response view': '显示原始结果', 'Shows Boolean view': '显示真假',
    'Shows Error view': '显示错误', 'Download result': '下载结果', 'Download Results': '下载结果',
    'Download not supported': '此结果不能下载', 'View documentation of Table': '表格的说明（外部网站）',
    'View documentation of Response': '原始结果的说明（外部网站）',
    'Simple view': '简洁', Ellipse: '截短长文', 'Filter query results': '在结果中查找', 'Page size:': '每页行数：',
    All: '全部', 'Show all': '全部显示', First: '首页', Previous: '上一页', Next: '下一页', Last: '末页',
    pagination: '翻页', 'No data available in table': '没有结果', 'No matching records found': '没有找到',
    'Loading...': '正在读取……', 'Loading…': '正在读取……', True: '是 true', False: '否 false',
    'Try query in a new browser window': '在新窗口中打开此查询', 'cannot render result': '无法显示此结果',
  };
  const SHAPES = [
    [/^(\d+) results? in ([\d.]+) seconds$/, '$1 行，$2 秒'],
    [/^Response in ([\d.]+) seconds$/, '用时 $1 秒'],
    [/^Showing (\d+) to (\d+) of (\d+) entr(?:y|ies)$/, '第 $1–$2 行，共 $3 行'],
    [/^Showing (\d+) to (\d+) of (\d+) entr(?:y|ies) \(filtered from (\d+) total entr(?:y|ies)\)$/, '第 $1–$2 行，共 $3 行（全部 $4 行）'],
    [/^(.*): Activate to sort$/, '$1：按此列排序'],
    [/^(.*): Activate to invert sorting$/, '$1：按此列倒序'],
    [/^(.*): Activate to remove sorting$/, '$1：取消排序'],
  ];
  const SHOWN = ['title', 'aria-label', 'placeholder'];
  const WRITTEN = '.CodeMirror-scroll, .CodeMirror-hints, .CodeMirror-measure, .tabsList .tab span, td:not(.dt-empty), .dt-column-title, pre, textarea';

  /** The Chinese of some words; undefined where they are none of YASGUI's. */
  function chinese(text) {
    const words = text.trim();
    if (Object.hasOwn(WORDS, words)) return WORDS[words];
    const shape = SHAPES.find(([pattern]) => pattern.test(words));
    return shape && words.replace(...shape);
  }

  function translate(node) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!element?.matches || element.closest(WRITTEN)) return;
    if (node.nodeType === Node.TEXT_NODE) {
      const words = chinese(node.data);
      if (words !== undefined) node.data = words;
      return;
    }
    for (const name of SHOWN) {
      const words = element.hasAttribute(name) ? chinese(element.getAttribute(name)) : undefined;
      if (words !== undefined) element.setAttribute(name, words);
    }
    for (const child of element.childNodes) translate(child);
  }

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(translate);
      else translate(target);
    }
  }).observe(document.getElementById('editor'), {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SHOWN,
  });
})();
