@echo off
rem Starts Podium from a checkout, from any folder; builds first what is missing or older than its sources.
rem
rem   JAVA_HOME               the Java to use (17 or newer); without it the one on the PATH
rem   JAVA_OPTS, PODIUM_OPTS  further flags for the JVM, for example PODIUM_OPTS=-Xmx8g
setlocal EnableExtensions DisableDelayedExpansion

set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\podium.jar"
set "ARCHIVE=%HOME_DIR%target\podium.jsa"

rem The Java of JAVA_HOME comes first on the PATH, so that no path stands where spaces and brackets could break a command.
if not defined JAVA_HOME goto version
set "JAVA_HOME=%JAVA_HOME:"=%"
if not exist "%JAVA_HOME%\bin\java.exe" (
    echo podium: no Java in JAVA_HOME; point it at Java 17 or newer 1>&2
    exit /b 2
)
set "PATH=%JAVA_HOME%\bin;%PATH%"

:version
rem The line of "java -version" reads: openjdk version "17.0.15" 2025-04-15
set "VERSION="
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1 ^| findstr /c:" version "') do for /f "delims=.-+" %%n in ("%%~v") do if not defined VERSION set "VERSION=%%n"
if not defined VERSION (
    echo podium: Java 17 or newer is needed: install a JDK or set JAVA_HOME 1>&2
    exit /b 2
)
if %VERSION% LSS 17 (
    echo podium: Java 17 or newer is needed; this one is %VERSION% 1>&2
    exit /b 2
)

rem Newer Java warns about native code and sun.misc.Unsafe, which JavaFX and Maven use.
set "QUIET="
if %VERSION% GEQ 24 set "QUIET=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem A program that was installed has no sources beside it.
if not exist "%HOME_DIR%pom.xml" goto run
if not exist "%JAR%" goto build
if not exist "%HOME_DIR%target\lib" goto build
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; Set-Location -LiteralPath $env:HOME_DIR; $there = 'src/main','resources','icons','pom.xml' | Where-Object { Test-Path $_ }; if ((Get-Item $there) + (Get-ChildItem $there -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run

:build
where /q mvn
if errorlevel 1 (
    echo podium: Maven is needed to build Podium: install it so that mvn is on the PATH 1>&2
    exit /b 2
)
echo building Podium... 1>&2
pushd "%HOME_DIR%"
if not exist target mkdir target
if exist target\podium.jsa del /q target\podium.jsa
echo %DATE% %TIME% >target\build-started
set "MAVEN_OPTS=%MAVEN_OPTS% %QUIET%"
call mvn -q -B -DskipTests -Dquick package >target\build.log 2>&1
if errorlevel 1 (
    type target\build.log 1>&2
    popd
    echo podium: the build failed, see above 1>&2
    exit /b 3
)
rem As old as the start of the build, so that what was saved meanwhile counts as newer.
powershell -NoProfile -Command "(Get-Item 'target/podium.jar').LastWriteTimeUtc = (Get-Item 'target/build-started').LastWriteTimeUtc"
popd

:run
rem Quick to start, and all cores collect; two collectors at once would be refused.
set "COLLECTOR=-XX:+UseParallelGC"
echo %JAVA_OPTS% %PODIUM_OPTS% | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "COLLECTOR="

rem A window opens sooner when its classes lie ready: the first one that closes leaves them behind, and a build takes them away.
rem Java passes over them on its own when they do not fit.
set "FIRST=%~1"
set "READY="
if "%FIRST:~0,1%"=="-" goto start
for %%c in (play replay preview check serve kubectl bench version help) do if "%FIRST%"=="%%c" goto start
set "READY=-XX:ArchiveClassesAtExit=%ARCHIVE%"
if exist "%ARCHIVE%" set "READY=-XX:SharedArchiveFile=%ARCHIVE%"
if not exist "%HOME_DIR%target" set "READY="

:start
if defined READY set "READY="%READY%""
java.exe %COLLECTOR% -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off %READY% %QUIET% %JAVA_OPTS% %PODIUM_OPTS% -cp "%JAR%;%HOME_DIR%target\lib\*" podium.Main %*
exit /b %ERRORLEVEL%
