@echo off
rem Runs the installed program with the Java of JAVA_HOME if it is new enough, or the one on the path. The flags are those of launch.sh.
setlocal
set "common=-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-UsePerfData -Xlog:disable -XX:MaxRAMPercentage=75"
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn64m %common%"
if "%~1"=="serve" set "flags=-XX:+UseG1GC -XX:-UsePerfData -Xlog:disable"
rem A JDK has its version in a file: JAVA_VERSION="17.0.2"
set "found="
set "major=0"
if not defined JAVA_HOME goto path
if not exist "%JAVA_HOME%\release" goto path
for /f "usebackq tokens=1,2 delims==" %%k in ("%JAVA_HOME%\release") do if "%%k"=="JAVA_VERSION" set "found=%%~l"
if not defined found goto path
for /f "delims=." %%m in ("%found%") do set "major=%%m"
if %major% lss 17 goto path
set "java=%JAVA_HOME%\bin\java.exe"
goto run
:path
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto run
echo waybill: no Java 17 or later found; install one, or set JAVA_HOME 1>&2
exit /b 2
:run
rem With -jar, Java reads from the jar that it has native code.
"%java%" %flags% -jar "%~dp0..\lib\waybill.jar" %*
exit /b %ERRORLEVEL%
