using FsCheck;
using FsCheck.Fluent;

namespace Sandboxes.Clouds.Tests;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://api.test", "https://api.test")]
    [InlineData("https://api.test/", "https://api.test")]
    [InlineData("https://api.test///", "https://api.test")]
    [InlineData("https://api.test/api/v1", "https://api.test")]
    [InlineData("https://api.test/api/v1/", "https://api.test")]
    [InlineData("https://api.test/prefix/api/v1", "https://api.test/prefix")]
    [InlineData("https://api.test/api/v2", "https://api.test/api/v2")]
    [InlineData("https://api.test/myapi/v1", "https://api.test/myapi/v1")]
    [InlineData(" https://api.test ", "https://api.test")]
    public void Trim_SlashesAndVersion_GoAway(string url, string expected) => BaseUrl.Trim(url).ShouldBe(expected);

    [Fact]
    public void Trim_HoweverManySlashesAndWhetherVersioned_IsTheSame() => Prop.ForAll(
        Gen.Choose(0, 5).Zip(Gen.Choose(0, 5)).Zip(Gen.Elements(true, false)).ToArbitrary(),
        drawn =>
        {
            var ((before, after), versioned) = drawn;
            var url = "https://api.test/p" + new string('/', before) + (versioned ? "/api/v1" : "") + new string('/', after);
            return BaseUrl.Trim(url) == "https://api.test/p" && BaseUrl.Trim(BaseUrl.Trim(url)) == BaseUrl.Trim(url);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("https://api.test")]
    [InlineData("http://127.0.0.1:7788/api/v1/")]
    [InlineData("HTTPS://API.test")]
    public void Problem_Usable_IsNull(string url) => BaseUrl.Problem(url).ShouldBeNull();

    [Theory]
    [InlineData("api.test")]
    [InlineData("")]
    [InlineData("/api/v1")]
    [InlineData("ftp://api.test")]
    [InlineData("https://")]
    [InlineData("file:///etc/passwd")]
    public void Problem_NotAUrl_SaysWhatIsAccepted(string url) =>
        BaseUrl.Problem(url).ShouldBe($"`{url}` is not an http or https URL; write one such as `https://api.primeintellect.ai`");

    [Fact]
    public void Problem_UserInfo_IsNotRepeated() =>
        BaseUrl.Problem("https://me:hunter2@api.test").ShouldBe("a base URL holds no user name or password; the key goes into `apiKey`");

    [Fact]
    public void Problem_Query_IsNotRepeated() =>
        BaseUrl.Problem("https://api.test/x?key=hunter2")!.ShouldNotContain("hunter2");
}
