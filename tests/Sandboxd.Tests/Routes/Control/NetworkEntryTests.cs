using Sandboxd.Routes.Control;

namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class NetworkEntryTests
{
    [Theory]
    [InlineData("Example.COM", "example.com")]
    [InlineData(" example.com ", "example.com")]
    [InlineData("*.Example.com", "*.example.com")]
    [InlineData("bücher.de", "xn--bcher-kva.de")]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("10.0.0.1/8", "10.0.0.1/8")]
    public void Canonicalize_Accepted_GivesTheServersForm(string entry, string canonical) =>
        NetworkEntry.Canonicalize(entry, out _).ShouldBe(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("https://example.com")]
    [InlineData("example.com:443")]
    [InlineData("::1")]
    [InlineData("a@b.com")]
    [InlineData("example.com?x")]
    [InlineData("example.com/path")]
    [InlineData("a.*.com")]
    [InlineData("*a.com")]
    [InlineData("a..com")]
    [InlineData("10.0.0.1/33")]
    [InlineData("10.0.0")]
    public void Canonicalize_Refused_SaysWhy(string entry)
    {
        NetworkEntry.Canonicalize(entry, out var fault).ShouldBeNull();
        fault.ShouldNotBeNullOrEmpty();
    }
}
