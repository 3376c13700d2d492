using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

/// <summary>Short ways to write bags.</summary>
internal static class Bag
{
    public const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>A bag written as wire JSON; <c>{"$secret": x}</c> stands for a secret.</summary>
    public static PropertyMap Of(string json) => PropertyCodec.Read(Struct.Parser.ParseJson(
        json.Replace("\"$secret\":", "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\":", StringComparison.Ordinal)));

    /// <summary>Equal without regard to order, which Shouldly would insist on for anything that can be enumerated.</summary>
    public static void ShouldBeBag(this PropertyMap actual, PropertyMap expected) => new PropertyValue.Map(actual).ShouldBe(new PropertyValue.Map(expected));
}
