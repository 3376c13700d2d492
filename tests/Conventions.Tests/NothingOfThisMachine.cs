using System.Text.RegularExpressions;

namespace Sandboxes.Conventions.Tests;

/// <summary>The tree names no registry, no path of a build machine and no unfinished work.</summary>
public sealed partial class NothingOfThisMachine
{
    private static readonly string[] TextFiles = ["*.cs", "*.csproj", "*.props", "*.md", "*.json", "*.yaml", "*.yml", "*.mjs", "*.js", "*.sh", "*.proto", "*.html", "Makefile", "run"];

    [Fact]
    public void Files_NameNoRegistryHost() => Matches(RegistryHosts()).ShouldBeEmpty();

    [Fact]
    public void Files_NameNoMachinePath() => Matches(MachinePaths()).ShouldBeEmpty();

    [Fact]
    public void Sources_HaveNoUnfinishedMarks() => Matches(UnfinishedMarks()).ShouldBeEmpty();

    private static IEnumerable<string> Matches(Regex forbidden) =>
        from pattern in TextFiles
        from file in Repository.Files("", pattern)
        where Path.GetFileName(file) != "NothingOfThisMachine.cs"
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where forbidden.IsMatch(line.text)
        select $"{Repository.Relative(file)}:{line.number}";

    [GeneratedRegex(@"registry\.npmjs|api\.nuget\.org|deb\.debian\.org|pypi\.org")]
    private static partial Regex RegistryHosts();

    [GeneratedRegex(@"(?<![\w.])(/work/|/root/|/tmp/w/|/tmp/bash_jobs|/farm/)")]
    private static partial Regex MachinePaths();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|\bThread\.Sleep\(")]
    private static partial Regex UnfinishedMarks();
}
