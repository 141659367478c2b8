@echo off
rem Runs the installed program with the Java of JAVA_HOME, or the one on the path.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="serve" set "flags=-XX:+UseG1GC"
"%java%" %flags% -XX:MaxRAMPercentage=75 -XX:-UsePerfData -cp "%~dp0..\lib\waybill.jar" dev.waybill.Main %*
exit /b %ERRORLEVEL%
