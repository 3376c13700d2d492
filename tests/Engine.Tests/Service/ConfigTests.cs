using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class ConfigTests
{
    [Fact]
    public async Task CheckConfig_Plain_KeepsAllAndMarksSecrets()
    {
        await using var provider = await StartRawAsync();

        var response = await provider.CallAsync(Methods.CheckConfig, new CheckRequest
        {
            News = Wire(("apiKey", PropertyValue.Of("k")), ("version", PropertyValue.Of("1.2.3")), ("other", PropertyValue.Of("x"))),
        });

        response.Failures.ShouldBeEmpty();
        PropertyCodec.Read(response.Inputs).ShouldBe(Bag(
            ("apiKey", Secret("k")), ("version", PropertyValue.Of("1.2.3")), ("other", PropertyValue.Of("x"))));
    }

    [Fact]
    public async Task CheckConfig_SeveralThingsWrong_TellsAllAndHidesTheSecretToo()
    {
        await using var provider = await StartRawAsync();
        provider.Configuration.OnCheck = config => config.ContainsKey("endpoint") ? [new CheckFailure("endpoint", "no such place")] : [];

        var response = await provider.CallAsync(Methods.CheckConfig, new CheckRequest
        {
            News = Wire(("apiKey", PropertyValue.Of("k")), ("endpoint", PropertyValue.Of("x")), ("retries", PropertyValue.Of("9"))),
        });

        response.Failures.Select(failure => failure.Property).ShouldBe(["retries", "endpoint"]);
        PropertyCodec.Read(response.Inputs)["apiKey"].ShouldBe(Secret("k"));
    }

    [Fact]
    public async Task DiffConfig_OnlyTheVersion_IsNone()
    {
        var response = await DiffConfigAsync(Bag(("version", PropertyValue.Of("1"))), Bag(("version", PropertyValue.Of("2"))));

        response.Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffNone);
    }

    [Fact]
    public async Task DiffConfig_InternalKeys_AreIgnored()
    {
        var response = await DiffConfigAsync(Bag(), Bag(("__internal", new PropertyValue.Map(Bag(("a", PropertyValue.Of(1)))))));

        response.Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffNone);
    }

    [Fact]
    public async Task DiffConfig_RotatedKey_IsAnUpdate()
    {
        var response = await DiffConfigAsync(Bag(("apiKey", Secret("one"))), Bag(("apiKey", PropertyValue.Of("two"))));

        response.Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffSome);
        response.Diffs.ShouldBe(["apiKey"]);
        response.Replaces.ShouldBeEmpty();
        response.HasDetailedDiff.ShouldBeTrue();
    }

    [Fact]
    public async Task DiffConfig_OtherIdentity_Replaces()
    {
        var response = await DiffConfigAsync(Bag(("endpoint", PropertyValue.Of("a"))), Bag(("endpoint", PropertyValue.Of("b"))));

        response.Replaces.ShouldBe(["endpoint"]);
    }

    [Fact]
    public async Task DiffConfig_SameValueAsJsonText_IsNone()
    {
        var response = await DiffConfigAsync(Bag(("retries", PropertyValue.Of(3))), Bag(("retries", PropertyValue.Of("3"))));

        response.Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffNone);
    }

    [Fact]
    public async Task Configure_JsonTexts_AreTyped()
    {
        await using var provider = await StartRawAsync();

        var response = await provider.CallAsync(Methods.Configure, new ConfigureRequest
        {
            Args = Wire(
                ("retries", PropertyValue.Of("3")),
                ("options", PropertyValue.Of("""{"a":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"hidden"}}""")),
                ("apiKey", Secret("k")),
                ("version", PropertyValue.Of("1.2.3")),
                ("newerSetting", PropertyValue.Of(true))),
        });

        response.SupportsPreview.ShouldBeTrue();
        provider.Configuration.Configured.ShouldBe(Bag(
            ("apiKey", Secret("k")), ("retries", PropertyValue.Of(3)), ("options", new PropertyValue.Map(Bag(("a", Secret("hidden")))))));
    }

    [Fact]
    public async Task Configure_OldEngineWithoutArgs_ReadsTheVariables()
    {
        await using var provider = await StartRawAsync();

        await provider.CallAsync(Methods.Configure, new ConfigureRequest
        {
            Variables = { ["test:config:endpoint"] = "there", ["other:config:endpoint"] = "elsewhere" },
        });

        provider.Configuration.Configured.ShouldBe(Bag(("endpoint", PropertyValue.Of("there"))));
    }

    [Fact]
    public async Task Configure_WrongValue_IsInvalidArgumentAndTellsTheProperty()
    {
        await using var provider = await StartRawAsync();

        var failure = await provider.FailureAsync(Methods.Configure, new ConfigureRequest { Args = Wire(("retries", PropertyValue.Of("many"))) });

        failure.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        failure.Detail.ShouldContain("retries");
        provider.Configuration.Configured.ShouldBeNull();
    }

    private static async Task<DiffResponse> DiffConfigAsync(PropertyMap olds, PropertyMap news)
    {
        await using var provider = await StartRawAsync();
        return await provider.CallAsync(Methods.DiffConfig, new DiffRequest
        {
            Olds = PropertyCodec.Write(olds),
            OldInputs = PropertyCodec.Write(olds),
            News = PropertyCodec.Write(news),
        });
    }
}
