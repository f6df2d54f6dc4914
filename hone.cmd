@echo off
rem Runs Hone from the checkout that this file lies in. Builds it first where the sources changed since.
setlocal
set "HONE_ROOT=%~dp0"
set "HONE_DLL=%HONE_ROOT%artifacts\bin\Hone.Cli\release\Hone.Cli.dll"
set "HONE_STAMP=%HONE_ROOT%artifacts\hone.stamp"
set "HONE_LOG=%HONE_ROOT%artifacts\build.log"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_NOLOGO=1"

where dotnet >nul 2>nul
if errorlevel 1 (
  echo error: the .NET SDK is not installed, and Hone needs it>&2
  echo try: winget install Microsoft.DotNet.SDK.10>&2
  exit /b 1
)

if not exist "%HONE_DLL%" goto build
if not exist "%HONE_STAMP%" goto build
powershell -NoProfile -Command ^
  "$built = (Get-Item -LiteralPath $env:HONE_STAMP).LastWriteTimeUtc;" ^
  "$sources = Get-ChildItem -Path ($env:HONE_ROOT + 'src'), ($env:HONE_ROOT + 'eng') -Recurse;" ^
  "$rules = Get-ChildItem -Path ($env:HONE_ROOT + 'Directory.*'), ($env:HONE_ROOT + 'global.json');" ^
  "exit [int][bool](@($sources) + @($rules) | Where-Object LastWriteTimeUtc -gt $built | Select-Object -First 1)"
if errorlevel 1 goto build
goto run

:build
echo building hone (once) ...>&2
if not exist "%HONE_ROOT%artifacts" mkdir "%HONE_ROOT%artifacts"
pushd "%HONE_ROOT%"
type nul >"%HONE_STAMP%.new"
dotnet build src\Hone.Cli\Hone.Cli.csproj -c Release --disable-build-servers --nologo -v quiet ^
  -p:RestoreLockedMode=true -p:NuGetAudit=false >"%HONE_LOG%" 2>&1
if errorlevel 1 (
  type "%HONE_LOG%">&2
  echo error: hone could not be built>&2
  echo try: dotnet build src\Hone.Cli -c Release>&2
  popd
  exit /b 1
)
move /y "%HONE_STAMP%.new" "%HONE_STAMP%" >nul
popd

:run
dotnet "%HONE_DLL%" %*
exit /b %errorlevel%
