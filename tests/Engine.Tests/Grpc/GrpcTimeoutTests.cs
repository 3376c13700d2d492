using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class GrpcTimeoutTests
{
    [Theory]
    [InlineData("1H", 3_600_000)]
    [InlineData("2M", 120_000)]
    [InlineData("3S", 3_000)]
    [InlineData("4m", 4)]
    [InlineData("5000u", 5)]
    [InlineData("6000000n", 6)]
    [InlineData("0S", 0)]
    public void TryParse_EachUnit_IsRead(string text, int milliseconds)
    {
        GrpcTimeout.TryParse(text, out var timeout).ShouldBeTrue();

        timeout.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("m")]
    [InlineData("1 m")]
    [InlineData("+1m")]
    [InlineData("1.5S")]
    [InlineData("1s")]
    public void TryParse_Malformed_IsFalse(string text) => GrpcTimeout.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0.001, "1u")]
    [InlineData(1, "1000u")]
    [InlineData(99_999, "99999000u")]
    [InlineData(100_000, "100000m")]
    [InlineData(200_000_000, "200000S")]
    public void Format_AnySpan_TakesTheFinestUnitWithRoom(double milliseconds, string text) =>
        GrpcTimeout.Format(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(text);

    [Fact]
    public void Format_Negative_IsZero() => GrpcTimeout.Format(TimeSpan.FromSeconds(-1)).ShouldBe("0u");
}
