using Sandboxes.Offline.Config;
using Sandboxes.Offline.Programs;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Programs;

public sealed class ProgramLocatorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Find_Dotnet_BuildsAndRuns() => Find("dotnet").ShouldBeOfType<DotnetProgram>();

    [Theory]
    [InlineData("{name: dotnet, options: {binary: ./bin/program}}")]
    [InlineData("{name: dotnet, options: {binary: program.dll}}")]
    [InlineData("{name: exec, options: {binary: node, args: [index.js]}}")]
    public void Find_Command_RunsIt(string runtime) => Find(runtime).ShouldBeOfType<ProcessProgram>();

    [Theory]
    [InlineData("nodejs", "Pulumi CLI")]
    [InlineData("{name: exec}", "options: {binary")]
    public void Find_WhatItCannotRun_SaysWhatItCan(string runtime, string expected) =>
        Should.Throw<StateException>(() => Find(runtime)).Message.ShouldContain(expected);

    public void Dispose() => _folder.Dispose();

    private IProgram Find(string runtime)
    {
        _folder.Write("Pulumi.yaml", $"name: demo\nruntime: {runtime}\n");
        return ProgramLocator.Find(ProjectFile.Find(_folder.Path), new Dictionary<string, string>());
    }
}
