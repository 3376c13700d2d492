using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>One walk of <see cref="SchemaDiff"/> over the top-level properties; what differs inside one is <see cref="ValueDiff"/>'s.</summary>
internal sealed class DiffWalk(DiffRules rules, PropertyMap olds, PropertyMap oldState, PropertyMap news, bool inputDiff)
{
    private DiffBuilder? _builder;
    private PropertyMap? _plainOlds;
    private PropertyMap? _plainOldState;
    private PropertyMap? _plainNews;

    public void Property(PropertySchema property)
    {
        var before = Value(olds, property);
        var after = Value(news, property);
        if (Same(property, before, after))
            return;
        _builder ??= new DiffBuilder(inputDiff);
        _builder.Begin(property.Name, Replaces(property));
        ValueDiff.Collect(property.Type, property.IsSet, before, after, _builder);
    }

    /// <summary>An output may make the resource useless: then it is replaced also when no input changed.</summary>
    public void State()
    {
        if (rules.Useless == DiffRules.None.Useless || rules.Useless(PlainOldState, PlainNews) is not { } output)
            return;
        _builder ??= new DiffBuilder(inputDiff);
        _builder.Useless(output);
    }

    public DiffResult Result()
    {
        if (_builder is null)
            return DiffResult.None;
        var deleteFirst = _builder.Replaces.Count > 0 && rules.DeleteBeforeReplace(PlainOlds, PlainNews);
        return _builder.Build(rules.Stables, deleteFirst);
    }

    private PropertyMap PlainOlds => _plainOlds ??= PlainValues.Of(olds);

    private PropertyMap PlainOldState => _plainOldState ??= PlainValues.Of(oldState);

    private PropertyMap PlainNews => _plainNews ??= PlainValues.Of(news);

    private static PropertyValue? Value(PropertyMap bag, PropertySchema property) =>
        bag.Find(property.Name) is { } value && !(property.EmptyIsUnset && IsEmpty(value.Unwrapped)) ? value : null;

    private static bool IsEmpty(PropertyValue value) => value switch
    {
        PropertyValue.List list => list.Items.Count == 0,
        PropertyValue.Map map => map.Entries.Values.All(entry => entry is PropertyValue.Null),
        _ => false,
    };

    private bool Same(PropertySchema property, PropertyValue? before, PropertyValue? after)
    {
        if (ReferenceEquals(before, after) || (before is not null && after is not null && ValueSame.Test(property.Type, property.IsSet, before, after)))
            return true;
        return rules.Same.TryGetValue(property.Name, out var same)
            && PlainValues.TryOf(before ?? PropertyValue.Null.Value) is { } plainBefore
            && PlainValues.TryOf(after ?? PropertyValue.Null.Value) is { } plainAfter
            && same(plainBefore, plainAfter);
    }

    private bool Replaces(PropertySchema property) => rules.Replaces.TryGetValue(property.Name, out var replaces)
        ? replaces(PlainOldState, PlainOlds, PlainNews)
        : property.WillReplaceOnChanges;
}
