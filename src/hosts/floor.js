/*
 * The first script of the page, in the JavaScript of 2009: it runs where the others cannot. It says in one sentence that the
 * engine is too old, or that a file of the page did not come, instead of leaving the page white.
 */
(function () {
  var TOO_OLD = {
    title: '浏览器太旧，绩效申报助手打不开',
    body:
      '需要 Edge、Chrome 109 或更新的版本，或 Safari 16.4 或更新的版本。请更新浏览器；在 Excel 里打开时，请管理员安装或更新 WebView2，' +
      'Mac 请更新系统。',
  };
  var FILE_MISSING = {
    title: '页面的一个文件没有取到',
    body: '可能是网络中断，或网站刚刚升级。请点「重试」；仍不行时请把下面一行告诉管理员：',
  };
  var NOT_STARTED = {
    title: '页面没有启动',
    body: '请点「重试」；仍不行时请把下面一行告诉管理员：',
  };

  /* What the scripts use and the engines below the floor lack; what came later is brought along. */
  function isTooOld() {
    return !(
      looksBehind() &&
      window.Promise &&
      window.Worker &&
      window.WeakRef &&
      window.structuredClone &&
      window.DecompressionStream &&
      Object.hasOwn &&
      Array.prototype.findLast
    );
  }

  /* Expressions that look behind came to Safari with 16.4. Where they are unknown, even to write one down is an error. */
  function looksBehind() {
    var looking = '(?<=a)b';
    try {
      return new RegExp(looking).test('ab');
    } catch (ignored) {
      return ignored === undefined;
    }
  }

  function isShowing() {
    var root = document.getElementById('root');
    return root !== null && root.childNodes.length > 0;
  }

  function show(message, detail) {
    var root = document.getElementById('root');
    if (root === null) {
      document.addEventListener('DOMContentLoaded', function () {
        show(message, detail);
      });
      return;
    }
    if (isShowing()) return;
    var main = document.createElement('main');
    main.setAttribute('role', 'alert');
    main.style.cssText = 'padding:16px;font:14px/1.6 "Microsoft YaHei UI","Microsoft YaHei","PingFang SC",sans-serif';
    add(main, 'h1', message.title).style.fontSize = '16px';
    add(main, 'p', message.body);
    if (message !== TOO_OLD) {
      var retry = add(main, 'button', '重试');
      retry.setAttribute('type', 'button');
      retry.onclick = function () {
        window.location.reload();
      };
    }
    add(main, 'p', detail || window.navigator.userAgent).style.color = '#616161';
    root.appendChild(main);
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function tellOfError(event) {
    var element = event.target;
    if (element && element.tagName === 'SCRIPT') show(FILE_MISSING, nameOf(element.src));
    else if (event.error instanceof SyntaxError) show(TOO_OLD);
    else if (element === window) show(NOT_STARTED, event.message);
  }

  /* The names of files without the address of the site: enough for the administrator. */
  function nameOf(address) {
    return String(address).replace(/^.*\/\/[^/]*/, '');
  }

  if (!window.addEventListener || isTooOld()) {
    window.isEngineTooOld = true;
    show(TOO_OLD);
    return;
  }
  /* Files that do not come are told in the first phase of the event only. */
  window.addEventListener('error', tellOfError, true);
  window.addEventListener('unhandledrejection', function (event) {
    var reason = event.reason || {};
    if (reason.name === 'ChunkLoadError') show(FILE_MISSING, nameOf(reason.request));
    else show(NOT_STARTED, String(reason.message || reason));
  });
})();
