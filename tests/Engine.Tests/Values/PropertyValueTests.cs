using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

public class PropertyValueTests
{
    [Fact]
    public void ToString_NestedSecret_IsHidden()
    {
        var value = new PropertyValue.Map(new PropertyMap([
            new("a", new PropertyValue.List([PropertyValue.Of(1), new PropertyValue.Secret(PropertyValue.Of("hunter2")), new PropertyValue.Unknown()])),
            new("b", new PropertyValue.Output(PropertyValue.Of("hunter2"), true, [])),
            new("c", new PropertyValue.Output(PropertyValue.Of("open"), false, [])),
        ]));

        value.ToString().ShouldBe("{a: [1, [secret], [unknown String]], b: [secret], c: \"open\"}");
    }

    [Fact]
    public void IsUnknown_InsideWrappers_IsSeen()
    {
        new PropertyValue.Secret(new PropertyValue.Unknown()).IsUnknown.ShouldBeTrue();
        new PropertyValue.Output(null, false, []).IsUnknown.ShouldBeTrue();
        new PropertyValue.List([new PropertyValue.Unknown()]).IsUnknown.ShouldBeFalse();
    }

    [Fact]
    public void Unwrapped_SecretOutput_IsThePlainValue() =>
        new PropertyValue.Secret(new PropertyValue.Output(PropertyValue.Of("v"), true, ["urn:a"])).Unwrapped.ShouldBe(PropertyValue.Of("v"));
}
