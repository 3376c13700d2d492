using Sandboxes.Offline.Monitor;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Monitor;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("7m", 420)]
    [InlineData("90s", 90)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5s", 1.5)]
    [InlineData("250ms", 0.25)]
    public void Seconds_GoText_IsRead(string text, double expected) => GoDuration.Seconds(text).ShouldBe(expected);

    [Theory]
    [InlineData("5 minutes")]
    [InlineData("10")]
    public void Seconds_OtherText_ShowsWhatOneLooksLike(string text) =>
        Should.Throw<StateException>(() => GoDuration.Seconds(text)).Message.ShouldContain("1h30m");
}
