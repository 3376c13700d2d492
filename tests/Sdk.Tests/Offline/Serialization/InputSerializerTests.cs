using System.Text.Json;
using Pulumi;
using Pulumi.Sandboxes;
using Pulumi.Serialization;
using Sandboxes.Engine.Values;

namespace Sandboxes.Sdk.Tests.Offline.Serialization;

public sealed class InputSerializerTests
{
    [Fact]
    public async Task SerializeAsync_OfPlainValues_KeepsThem()
    {
        var value = await SerializeAsync(new Dictionary<string, object?>
        {
            ["text"] = "a",
            ["flag"] = true,
            ["int"] = 3,
            ["double"] = 0.5,
            ["list"] = new object?[] { 1, null },
            ["absent"] = null,
            ["enum"] = WhenEnded.Keep,
            ["json"] = JsonDocument.Parse("""{"a": [1, false]}""").RootElement,
        });
        value.ShouldBe(Map(
            ("text", PropertyValue.Of("a")),
            ("flag", PropertyValue.Of(true)),
            ("int", PropertyValue.Of(3)),
            ("double", PropertyValue.Of(0.5)),
            ("list", new PropertyValue.List([PropertyValue.Of(1), PropertyValue.Null.Value])),
            ("enum", PropertyValue.Of("keep")),
            ("json", Map(("a", new PropertyValue.List([PropertyValue.Of(1), PropertyValue.Of(false)]))))));
    }

    [Fact]
    public async Task SerializeAsync_OfAMapWithOneSecret_MarksThatEntryAlone()
    {
        var value = await SerializeAsync(new InputMap<string> { ["open"] = "a", ["hidden"] = Output.CreateSecret("b") });
        value.ShouldBe(Map(("open", PropertyValue.Of("a")), ("hidden", PropertyValue.Of("b").AsSecret())));
    }

    [Fact]
    public async Task SerializeAsync_OfAListWithOneUnknown_MarksThatElementAlone()
    {
        var unknown = new Output<string>(Task.FromResult(new OutputData<string>([], "", IsKnown: false, IsSecret: false)));
        var value = await SerializeAsync(new InputList<string> { "a", unknown });
        value.ShouldBe(new PropertyValue.List([PropertyValue.Of("a"), new PropertyValue.Unknown()]));
    }

    [Fact]
    public async Task SerializeAsync_OfAnAsset_SendsItsContentWithoutAHash()
    {
        var wire = PropertyCodec.Write(await SerializeAsync(new StringAsset("hello"))).StructValue.Fields;
        wire.Keys.ShouldBe(["4dabf18193072939515e22adb298388d", "text"], ignoreOrder: true);
        (await SerializeAsync(new FileAsset("./a"))).ShouldBe(new PropertyValue.Asset("", Path: "./a"));
        (await SerializeAsync(new RemoteArchive("https://example.test/a.zip"))).ShouldBe(new PropertyValue.Archive("", Uri: "https://example.test/a.zip"));
        (await SerializeAsync(new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new FileAsset("./a") })))
            .ShouldBeOfType<PropertyValue.Archive>().Assets!["a"].ShouldBe(new PropertyValue.Asset("", Path: "./a"));
    }

    [Fact]
    public async Task SerializeAsync_OfATask_SaysHowToWrapIt() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => SerializeAsync(new Dictionary<string, object?> { ["later"] = Task.FromResult(1) })))
            .Message.ShouldBe("input.later is a task. Wrap it: Output.Create(task).");

    [Fact]
    public async Task SerializeAsync_OfAForeignType_NamesThePathAndTheType() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => SerializeAsync(new object[] { new Uri("https://example.test") })))
            .Message.ShouldStartWith("input[0] has type System.Uri");

    private static Task<PropertyValue> SerializeAsync(object? value) => new InputSerializer().SerializeAsync("input", value);

    private static PropertyValue.Map Map(params (string Key, PropertyValue Value)[] entries) =>
        new(new PropertyMap(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}
