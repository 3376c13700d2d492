using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs by name. An entry that is unknown or secret does not make the others so.</summary>
public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, V>>>
{
    private Output<ImmutableDictionary<string, Input<V>>> _entries;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<V>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<V>>> entries)
        : base(Flatten(entries)) => _entries = entries;

    public Input<V> this[string key]
    {
        set => Add(key, value);
    }

    public static implicit operator InputMap<V>(Dictionary<string, V> values) => new(Output.Create(Entries(values)));

    public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) => new(Output.Create(Entries(values)));

    public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) => new(values.Apply(Entries));

    public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) => new(values.Apply(Entries));

    public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) => new(values.Apply(Entries));

    public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) =>
        new(Output.Tuple(first._entries, second._entries).Apply(both => both.Item1.SetItems(both.Item2)));

    public void Add(string key, Input<V> value) =>
        Set(_entries.Apply(entries => entries.Add(key, value)));

    public void Add(InputMap<V> values) => AddRange(values);

    public void AddRange(InputMap<V> values) =>
        Set(Output.Tuple(_entries, values._entries).Apply(both => both.Item1.AddRange(both.Item2)));

    public async IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var (key, value) in await _entries.GetValueAsync(whenUnknown: ImmutableDictionary<string, Input<V>>.Empty).ConfigureAwait(false))
            yield return value.Apply(entry => KeyValuePair.Create(key, entry));
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("The entries of an InputMap may come later. Enumerate it with await foreach.");

    private protected override IOutput ToUntypedOutput() => _entries;

    private void Set(Output<ImmutableDictionary<string, Input<V>>> entries)
    {
        _entries = entries;
        OutputValue = Flatten(entries);
    }

    private static ImmutableDictionary<string, Input<V>> Entries(IEnumerable<KeyValuePair<string, V>> values) =>
        values.ToImmutableDictionary(entry => entry.Key, entry => (Input<V>)entry.Value, StringComparer.Ordinal);

    private static Output<ImmutableDictionary<string, V>> Flatten(Output<ImmutableDictionary<string, Input<V>>> entries) =>
        entries.Apply(inputs =>
        {
            var keys = inputs.Keys.ToImmutableArray();
            return Output.All(keys.Select(key => inputs[key])).Apply(values =>
                keys.Zip(values).ToImmutableDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        });
}
