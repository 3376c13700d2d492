using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Configuration;

public class ProviderConfigurationTests
{
    [Fact]
    public void Configure_TextsOfAStack_AreRead()
    {
        var configuration = new ProviderConfiguration(_ => new FakeCloud());

        configuration.Configure(Bag.Of(
            ("cloud", "local"), ("apiKey", Bag.Secret(" s3cr3t ")), ("baseUrl", ""), ("ownershipLabels", "false"), ("requestTimeoutSeconds", "45")));

        var (cloud, labels) = configuration.Settings;
        labels.ShouldBeFalse();
        (cloud.Cloud, cloud.ApiKey, cloud.BaseUrl, cloud.TeamId, cloud.RequestTimeoutSeconds).ShouldBe(("local", "s3cr3t", null, null, 45));
        configuration.Settings.ToString().ShouldNotContain("s3cr3t");
    }

    [Fact]
    public void Configure_Nothing_TakesTheDefaults()
    {
        var configuration = new ProviderConfiguration(_ => new FakeCloud());

        configuration.Configure(PropertyMap.Empty);

        configuration.Settings.ShouldBe(ProviderSettings.Defaults);
        configuration.Settings.CloudName.ShouldBe("prime");
    }

    [Fact]
    public void Cloud_NotAskedFor_IsNotOpened()
    {
        var opened = 0;
        var configuration = new ProviderConfiguration(_ =>
        {
            opened++;
            return new FakeCloud();
        });

        configuration.Configure(PropertyMap.Empty);
        opened.ShouldBe(0);
        configuration.Cloud.ShouldBeSameAs(configuration.Cloud);
        opened.ShouldBe(1);
    }

    [Fact]
    public void Cloud_BeforeConfigure_SaysSo() =>
        Should.Throw<ProviderException>(() => new ProviderConfiguration(_ => new FakeCloud()).Cloud).Code.ShouldBe(StatusCode.FailedPrecondition);

    [Fact]
    public async Task Read_CloudCannotBeOpened_IsAClearError()
    {
        var provider = SandboxesProvider.Define(
            "0.1.0", default, _ => throw new CloudException(CloudErrorKind.InvalidSettings, "there is no cloud `primo`."), TimeProvider.System, new Random(1));
        provider.Configuration.Configure(PropertyMap.Empty);

        var failure = await Should.ThrowAsync<ProviderException>(() =>
            provider.Resources[0].ReadAsync(new ResourceCall(World.Urn, "web", null, new FakeLog()), "box1", null, null, default));

        failure.Code.ShouldBe(StatusCode.InvalidArgument);
        failure.Message.ShouldStartWith("there is no cloud `primo`.");
    }

    [Theory]
    [InlineData("api.primeintellect.ai", "is not an http or https address")]
    [InlineData("ftp://x", "is not an http or https address")]
    [InlineData("https://me:pw@x", "has a user name or password in it")]
    [InlineData("https://x/?a=b", "has a query or a fragment")]
    public void Check_BaseUrlThatIsNone_SaysWhatToWrite(string url, string expected)
    {
        var failure = ConfigurationRules.Check(Bag.Of(("baseUrl", url))).Single();

        failure.Property.ShouldBe("baseUrl");
        failure.Reason.ShouldStartWith(expected);
        failure.Reason.ShouldEndWith("write the address alone, such as \"https://api.primeintellect.ai\" or \"http://127.0.0.1:7788\"");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("s3cr3t marker")]
    public void Check_KeyThatIsNone_IsNotShown(string key)
    {
        var failure = ConfigurationRules.Check(Bag.Of(("apiKey", Bag.Secret(key)))).Single();

        failure.Property.ShouldBe("apiKey");
        failure.Reason.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public void Check_GoodOrUnknownSettings_Pass() =>
        ConfigurationRules.Check(Bag.Of(("baseUrl", "http://127.0.0.1:7788/api/v1/"), ("apiKey", Bag.Unknown))).ShouldBeEmpty();

    [Fact]
    public void Diff_OnlyAnotherSetOfSandboxes_Replaces()
    {
        ConfigurationRules.Diff.Replaces.Keys.ShouldBe(["cloud", "baseUrl", "teamId"], ignoreOrder: true);
        ConfigurationRules.Diff.Same["cloud"](PropertyValue.Null.Value, Bag.Value("prime")).ShouldBeTrue();
        ConfigurationRules.Diff.Same["cloud"](PropertyValue.Null.Value, Bag.Value("local")).ShouldBeFalse();
        ConfigurationRules.Diff.Same["baseUrl"](Bag.Value("http://x/"), Bag.Value("http://x/api/v1")).ShouldBeTrue();
    }
}
