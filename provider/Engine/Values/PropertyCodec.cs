using System.Buffers;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Values;

/// <summary>Reads and writes the wire form of property values (protocol reference 1.6).</summary>
/// <remarks>
/// Reading a value and writing it again gives the same wire form, but for strings that are not valid UTF-16: each lone
/// surrogate becomes U+FFFD, as the wire holds UTF-8 only.
/// </remarks>
public static class PropertyCodec
{
    /// <summary>How deep lists and objects may nest; deeper is refused, so that no walk over values ends in a stack overflow.</summary>
    public const int MaxDepth = 500;

    /// <summary>The bag that <paramref name="wire"/> holds; an absent one is empty.</summary>
    /// <exception cref="PropertyFormatException">A signature that the protocol does not know, a byte string, or more than <see cref="MaxDepth"/> levels.</exception>
    public static PropertyMap Read(Struct? wire) => wire is null ? PropertyMap.Empty : WireReader.ReadFields(wire.Fields, 0);

    /// <summary>The bag that the bytes of a <see cref="Struct"/> hold; none are an empty one.</summary>
    /// <exception cref="PropertyFormatException">A signature that the protocol does not know, a byte string, or more than <see cref="MaxDepth"/> levels.</exception>
    /// <exception cref="RpcException">They are not the bytes of one.</exception>
    public static PropertyMap Read(ByteString wire) =>
        BagReader.TryRead(wire.Span) ?? Read(MessageParsing.Parse(Struct.Parser, new ReadOnlySequence<byte>(wire.Memory)));

    /// <summary>The value that <paramref name="wire"/> holds.</summary>
    /// <exception cref="PropertyFormatException">A signature that the protocol does not know, a byte string, or more than <see cref="MaxDepth"/> levels.</exception>
    public static PropertyValue Read(Value wire) => WireReader.Read(wire, 0);

    /// <summary>The wire form of <paramref name="bag"/>.</summary>
    /// <exception cref="PropertyFormatException">An object has the signature key as a property, which the engine would misread.</exception>
    public static Struct Write(PropertyMap bag) => WireWriter.WriteFields(bag);

    /// <summary>The wire form of <paramref name="bag"/>, as the bytes of a <see cref="Struct"/>.</summary>
    /// <exception cref="PropertyFormatException">An object has the signature key as a property, which the engine would misread.</exception>
    public static ByteString WriteBytes(PropertyMap bag) => BagWriter.Write(bag);

    /// <summary>The wire form of <paramref name="value"/>.</summary>
    /// <exception cref="PropertyFormatException">An object has the signature key as a property, which the engine would misread.</exception>
    public static Value Write(PropertyValue value) => WireWriter.Write(value);
}
