using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Tests.Planning;

public sealed class IgnoreChangesTests
{
    private static readonly PropertyMap Olds = States.Bag(
        ("image", States.Text("old")),
        ("env", States.Map(("A", States.Text("1")), ("B", States.Text("2")))),
        ("list", PropertyValue.Of(["x", "y"])));

    private static readonly PropertyMap News = States.Bag(
        ("image", States.Text("new")),
        ("env", States.Map(("A", States.Text("9")), ("C", States.Text("3")))),
        ("list", PropertyValue.Of(["z", "w"])));

    [Fact]
    public void Apply_TopLevel_TakesTheOldValue() => Apply("image").Find("image").ShouldBe(States.Text("old"));

    [Fact]
    public void Apply_AbsentBefore_TakesTheNewValueAway() =>
        IgnoreChanges.Apply(News.With("extra", States.Text("x")), Olds, ["extra"]).ContainsKey("extra").ShouldBeFalse();

    [Fact]
    public void Apply_NestedKey_ChangesOnlyThatKey() =>
        Apply("env.A").Find("env").ShouldBe(States.Map(("A", States.Text("1")), ("C", States.Text("3"))));

    [Fact]
    public void Apply_EveryKey_GivesTheOldMap() =>
        ((PropertyValue.Map)Apply("env[\"*\"]", "env.*").Find("env")!).Entries.ShouldBe(((PropertyValue.Map)Olds.Find("env")!).Entries);

    [Fact]
    public void Apply_ListItem_ChangesOnlyThatItem() => Apply("list[0]").Find("list").ShouldBe(PropertyValue.Of(["x", "w"]));

    [Fact]
    public void Apply_SecretMap_StaysSecret()
    {
        var news = States.Bag(("env", States.Map(("A", States.Text("9"))).AsSecret()));
        IgnoreChanges.Apply(news, Olds, ["env.A"]).Find("env").ShouldBe(States.Map(("A", States.Text("1"))).AsSecret());
    }

    private static PropertyMap Apply(params string[] paths) => IgnoreChanges.Apply(News, Olds, paths);
}
