using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

/// <summary>A stack overflow cannot be caught: whatever the codec lets in, every walk must manage on the smallest stack in use.</summary>
public class DeepValuesTests
{
    /// <summary>What .NET gives a thread where the system gives less (musl, macOS: 1.5 MB) and a third off.</summary>
    private const int SmallStack = 1024 * 1024;

    [Fact]
    public void EveryWalk_AtTheDepthLimit_FitsASmallStack()
    {
        var (one, other) = (Nested("x"), Nested("y"));

        OnSmallStack(() =>
        {
            SchemaCheck.Run(Committed.Sandbox.Inputs, one).Failures.ShouldBeEmpty();
            SchemaDiff.Run(Committed.Sandbox, DiffRules.None, one, PropertyMap.Empty, other).Changed.ShouldBeTrue();
            SecretOutputs.Mark(Committed.Sandbox, one, other).ShouldNotBeNull();
            PropertyCodec.Read(PropertyCodec.Write(one)).Equals(one).ShouldBeTrue();
            PlainValues.Of(one).Count.ShouldBe(2);
            one.ToString().ShouldContain("x");
        });
    }

    private static PropertyMap Nested(string bottom)
    {
        var value = PropertyValue.Of(bottom);
        for (var i = 0; i < PropertyCodec.MaxDepth - 1; i++)
            value = i % 2 == 0 ? new PropertyValue.List([value]) : new PropertyValue.Map(new PropertyMap([new("k", value)]));
        return new PropertyMap([new("image", PropertyValue.Of("i")), new("advancedConfigs", new PropertyValue.Map(new PropertyMap([new("k", value)])))]);
    }

    private static void OnSmallStack(Action work)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(work), SmallStack);
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
    }
}
