using System.Buffers;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class NestingTests
{
    // A thread of the pool has 1.5 MB here and 1 MB elsewhere at least.
    private const int SmallStack = 512 * 1024;

    [Theory]
    [InlineData(33)]
    [InlineData(100)]
    [InlineData(198)]
    public async Task Nested_AsDeepAsAnyoneNeeds_IsRead(int levels)
    {
        await using var server = await EchoServer.StartAsync((_, _) => Task.FromResult(new InvokeResponse()));

        var response = await RawCall.PostAsync(server.Address, RawCall.Frame(Nested(levels)));

        response.Trailer("grpc-status").ShouldBe("0");
    }

    [Theory]
    [InlineData(201)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public async Task Nested_TooDeep_IsRefusedWithTheLimit(int levels)
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, RawCall.Frame(Nested(levels)));

        response.HeadersOnlyStatus().ShouldBe("3");
        response.Header("grpc-message")!.ShouldContain("about 200 levels");
    }

    [Fact]
    public void Nested_AtTheLimit_NeedsLittleOfAStack()
    {
        var bytes = new ReadOnlySequence<byte>(Nested(198));
        Exception? failure = null;
        var size = 0;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var message = MessageParsing.Parse(InvokeRequest.Parser, bytes);
                    size = message.CalculateSize() + message.ToByteArray().Length;
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();

        failure.ShouldBeNull();
        size.ShouldBe((int)bytes.Length * 2);
    }

    /// <summary>An InvokeRequest with maps in maps, built from the inside without recursion.</summary>
    private static byte[] Nested(int levels)
    {
        var parts = new Stack<byte[]>();
        parts.Push(Value.ForString("x").ToByteArray());
        var length = parts.Peek().Length;
        for (var i = 0; i < levels; i++)
        {
            // { "k": value }: the entry is field 1 of the struct, and the struct field 5 of the value around it.
            Wrap([0x0a, 1, (byte)'k', .. Head(0x12, length)]);
            Wrap(Head(0x0a, length));
            Wrap(Head(0x2a, length));
        }

        // The outermost map stands in the request itself, as field 2.
        length -= parts.Pop().Length;
        Wrap(Head(0x12, length));
        return [.. parts.SelectMany(part => part)];

        void Wrap(byte[] head)
        {
            parts.Push(head);
            length += head.Length;
        }
    }

    private static byte[] Head(byte tag, int length)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream))
        {
            output.WriteRawTag(tag);
            output.WriteLength(length);
        }

        return stream.ToArray();
    }
}
