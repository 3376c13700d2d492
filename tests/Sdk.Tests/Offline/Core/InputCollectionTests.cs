using System.Collections.Immutable;
using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline.Core;

public sealed class InputCollectionTests
{
    [Fact]
    public async Task InputList_FromEachKindOfSequence_HasItsElements()
    {
        InputList<string>[] lists =
        [
            new[] { "a", "b" },
            new List<string> { "a", "b" },
            new Input<string>[] { "a", Output.Create("b") },
            new List<Input<string>> { "a", "b" },
            new[] { Output.Create("a"), Output.Create("b") },
            new List<Output<string>> { Output.Create("a"), Output.Create("b") },
            ImmutableArray.Create("a", "b"),
            Output.Create(ImmutableArray.Create("a", "b")),
            Output.Create<string[]>(["a", "b"]),
            Output.Create(new List<string> { "a", "b" }),
            Output.Create<IEnumerable<string>>(["a", "b"]),
            new InputList<string> { "a", "b" },
            new InputList<string> { "a" }.Concat("b"),
        ];
        foreach (var list in lists)
            (await list.ToOutput().DataTask).Value.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task InputList_WhenEnumerated_GivesItsElements()
    {
        var elements = new List<string>();
        await foreach (var element in new InputList<string> { "a", Output.Create("b") })
            elements.Add((await element.ToOutput().DataTask).Value);
        elements.ShouldBe(["a", "b"]);
        Should.Throw<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<string>()).GetEnumerator()).Message.ShouldContain("await foreach");
    }

    [Fact]
    public async Task InputMap_FromEachKindOfMap_HasItsEntries()
    {
        InputMap<int>[] maps =
        [
            new Dictionary<string, int> { ["a"] = 1 },
            ImmutableDictionary<string, int>.Empty.Add("a", 1),
            Output.Create(new Dictionary<string, int> { ["a"] = 1 }),
            Output.Create<IDictionary<string, int>>(new Dictionary<string, int> { ["a"] = 1 }),
            Output.Create(ImmutableDictionary<string, int>.Empty.Add("a", 1)),
            new InputMap<int> { ["a"] = Output.Create(1) },
            new InputMap<int> { { "a", 1 } },
            InputMap<int>.Merge(new InputMap<int> { ["a"] = 2 }, new InputMap<int> { ["a"] = 1 }),
        ];
        foreach (var map in maps)
            (await map.ToOutput().DataTask).Value.ShouldBe(new Dictionary<string, int> { ["a"] = 1 });
    }

    [Fact]
    public async Task InputMap_WhenEnumerated_GivesItsEntries()
    {
        var values = new InputMap<int> { ["a"] = 1 };
        values.Add(new InputMap<int> { ["b"] = 2 });
        var entries = new Dictionary<string, int>();
        await foreach (var entry in values)
        {
            var (key, value) = (await entry.ToOutput().DataTask).Value;
            entries[key] = value;
        }

        entries.ShouldBe(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, ignoreOrder: true);
    }
}
