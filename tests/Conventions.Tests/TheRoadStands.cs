using System.Text.RegularExpressions;

namespace Sandboxes.Conventions.Tests;

/// <summary>provider/ARCHITECTURE.md numbers the road of a create; the same numbers stand in the code, each once.</summary>
public sealed partial class TheRoadStands
{
    [Fact]
    public void Steps_OfTheEssay_StandInTheCodeOnce()
    {
        var essay = File.ReadAllText(Path.Combine(Repository.Root, "provider", "ARCHITECTURE.md"));
        var steps = Step().Matches(essay).Select(match => int.Parse(match.Groups[1].Value)).ToList();
        var marks = Repository.Sources("provider").SelectMany(file => Mark().Matches(File.ReadAllText(file)))
            .Select(match => int.Parse(match.Groups[1].Value)).Order().ToList();
        steps.ShouldBe(Enumerable.Range(1, 12));
        marks.ShouldBe(steps);
    }

    [GeneratedRegex(@"^(\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"// road (\d+)\b")]
    private static partial Regex Mark();
}
