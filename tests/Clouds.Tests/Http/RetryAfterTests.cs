using System.Net.Http.Headers;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 2026 12:00:30 GMT", 30)]
    [InlineData("Thu, 01 Jan 2026 11:00:00 GMT", 0)]
    public void Read_SecondsOrDate_IsTheWait(string header, int seconds) =>
        RetryAfter.Read(RetryConditionHeaderValue.Parse(header), Now).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Read_NoHeader_IsNull() => RetryAfter.Read(null, Now).ShouldBeNull();
}
