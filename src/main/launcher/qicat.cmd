@echo off
rem Starts qicat on Windows. Untested: nobody has run it there yet.
rem QICAT_JAVA_OPTS adds options for the Java virtual machine.
setlocal

set "QICAT_JAR=%~dp0..\lib\qicat.jar"
set "PICOCLI_JAR=%~dp0..\lib\picocli-@{picocli.version}.jar"
set "GSON_JAR=%~dp0..\lib\gson-@{gson.version}.jar"
set "SNOWBALL_JAR=%~dp0..\lib\snowball-@{lucene.version}.jar"
set "MISSING=%QICAT_JAR%"
if not exist "%MISSING%" goto incomplete
set "MISSING=%PICOCLI_JAR%"
if not exist "%MISSING%" goto incomplete
set "MISSING=%GSON_JAR%"
if not exist "%MISSING%" goto incomplete
set "MISSING=%SNOWBALL_JAR%"
if not exist "%MISSING%" goto incomplete

if defined JAVA_HOME goto home
set "JAVA=java.exe"
where java.exe >nul 2>nul
if errorlevel 1 goto nojava
goto run

:home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto nohome

rem A batch file cannot tell a terminal from a pipe: QICAT_STDOUT and the like stay unset.
:run
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData %QICAT_JAVA_OPTS% -cp "%QICAT_JAR%;%PICOCLI_JAR%;%GSON_JAR%;%SNOWBALL_JAR%;%~dp0..\lib\more\*" qicat.Main %*
exit /b %ERRORLEVEL%

:incomplete
>&2 echo qicat: cannot find "%MISSING%"; is the installation whole?
exit /b 127

:nojava
>&2 echo qicat: needs Java 17 or newer; set JAVA_HOME, or put java in PATH
exit /b 127

:nohome
>&2 echo qicat: JAVA_HOME is "%JAVA_HOME%", but it holds no bin\java.exe
exit /b 127
