using System.Collections;
using System.Text.RegularExpressions;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.Programs;
using Sandboxes.Offline.Tests.Cli;

namespace Sandboxes.Offline.Tests.Programs;

public sealed class DotnetProgramTests
{
    [Fact]
    public async Task Run_ProgramThatDoesNotBuild_ShowsEachErrorOnce()
    {
        using var folder = new TempFolder();
        folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        folder.Write("demo.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        folder.Write("Program.cs", "int number = \"a\";");
        await using var run = await CommandRun.StartAsync();
        run.Program = new DotnetProgram(ProjectFile.Find(folder.Path), Variables());

        var (exit, output) = await run.RunAsync("preview");

        exit.ShouldBe(1);
        output.ShouldContain("the program does not build:");
        Regex.Count(output, "error CS0029").ShouldBe(1, output);
    }

    private static Dictionary<string, string> Variables() => System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
