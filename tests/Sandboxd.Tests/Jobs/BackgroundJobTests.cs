using Sandboxd.Jobs;

namespace Sandboxes.Sandboxd.Tests.Jobs;

public sealed class BackgroundJobTests
{
    [Theory]
    [InlineData("0123abcd 0 gone", "Done", 0)]
    [InlineData("0123abcd 137 there", "Done", 137)]
    [InlineData("0123abcd - there", "Running", null)]
    [InlineData("0123abcd - unknown", "Running", null)]
    [InlineData("0123abcd - gone", "Lost", null)]
    public void Parse_Line_TellsWhatBecameOfTheJob(string line, string state, int? code) =>
        BackgroundJob.Parse(line).ShouldBe(new BackgroundJob("0123abcd", Enum.Parse<JobState>(state), code));

    [Theory]
    [InlineData("")]
    [InlineData("0123abc 0 gone")]
    [InlineData("0123abcd x gone")]
    [InlineData("0123ABCD 0 gone")]
    public void Parse_AnythingElse_IsNoJob(string line) => BackgroundJob.Parse(line).ShouldBeNull();
}
