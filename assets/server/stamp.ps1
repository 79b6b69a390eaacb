# 把网站的地址写进清单：powershell -ExecutionPolicy Bypass -File stamp.ps1 https://shenbao.bureau.local
# 先核对文件是否完整，再由 manifest.template.xml 生成 site\manifest.xml。只用系统自带的命令。
param([string]$Address = '')
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$Address = $Address.TrimEnd('/')
if ($Address -notmatch '^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$') {
  Write-Host '请写网站的 https 地址，例如：powershell -ExecutionPolicy Bypass -File stamp.ps1 https://shenbao.bureau.local'
  exit 2
}
$damaged = @(Get-Content -Encoding UTF8 SHA256SUMS | Where-Object { $_ } | ForEach-Object {
  $hash, $file = $_ -split '  ', 2
  if (-not (Test-Path -LiteralPath $file) -or (Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -ne $hash) { $file }
})
if ($damaged.Count -gt 0) {
  Write-Host '有文件不完整或被改过，请重新解压：'
  $damaged | ForEach-Object { Write-Host $_ }
  exit 1
}
$utf8 = New-Object System.Text.UTF8Encoding $false
$template = [IO.File]::ReadAllText("$PSScriptRoot\manifest.template.xml", $utf8)
[IO.File]::WriteAllText("$PSScriptRoot\site\manifest.xml", $template.Replace('https://shenbao.invalid', $Address), $utf8)
Write-Host "已生成 site\manifest.xml，网站地址是 $Address。下一步：把 site 的内容放到网站上，见 install.html。"
