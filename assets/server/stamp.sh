#!/bin/sh
# 把网站的地址写进清单：sh stamp.sh https://shenbao.bureau.local
# 先核对文件是否完整，再由 manifest.template.xml 生成 site/manifest.xml。只用系统自带的命令。
set -eu
cd "$(dirname "$0")"
address="${1:-}"
address="${address%/}"
if ! printf '%s' "$address" | grep -Eq '^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$'; then
  echo '请写网站的 https 地址，例如：sh stamp.sh https://shenbao.bureau.local' >&2
  exit 2
fi
if ! sha256sum -c SHA256SUMS >/dev/null 2>&1; then
  echo '有文件不完整或被改过，请重新解压：' >&2
  sha256sum -c SHA256SUMS 2>/dev/null | grep -v ': OK$' >&2 || true
  exit 1
fi
sed "s#https://shenbao.invalid#$address#g" manifest.template.xml > site/manifest.xml
echo "已生成 site/manifest.xml，网站地址是 $address。下一步：把 site 的内容放到网站上，见 install.html。"
