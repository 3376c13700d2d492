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
        if (ReferenceEquals(before, after) || (before is not null && after is not null && Same(property, before, after)))
            return;
        _builder ??= new DiffBuilder(inputDiff);
        _builder.Begin(property.Name, Replaces(property));
        ValueDiff.Collect(property.Type, property.IsSet, before, after, _builder);
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

    private static bool IsEmpty(PropertyValue value) => value is PropertyValue.List { Items.Count: 0 } or PropertyValue.Map { Entries.Count: 0 };

    private bool Same(PropertySchema property, PropertyValue before, PropertyValue after)
    {
        if (ValueSame.Test(property.Type, property.IsSet, before, after))
            return true;
        return rules.Same.TryGetValue(property.Name, out var same)
            && PlainValues.TryOf(before) is { } plainBefore
            && PlainValues.TryOf(after) is { } plainAfter
            && same(plainBefore, plainAfter);
    }

    private bool Replaces(PropertySchema property) => rules.Replaces.TryGetValue(property.Name, out var replaces)
        ? replaces(PlainOldState, PlainOlds, PlainNews)
        : property.WillReplaceOnChanges;
}
