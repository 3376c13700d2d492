using System.Text;
using Google.Protobuf;
using Sandboxes.Clouds.Prime.Gateway.Connect;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Connect;

/// <summary>Read back by Google's own protobuf reader: an independent judgement of our bytes.</summary>
public sealed class StartRequestTests
{
    [Fact]
    public void Write_FullCommand_HasTheContractsNumbers()
    {
        var command = new CommandSpec(new string('x', 300), TimeSpan.FromSeconds(1))
        {
            WorkingDir = "/w",
            User = "me",
            Environment = new Dictionary<string, string> { ["K"] = "v" },
        };
        var start = Fields(StartRequest.Write(command));
        start.Select(field => field.Number).ShouldBe([1, 4]);
        start[1].Flag.ShouldBe(false);
        var spec = Fields(start[0].Bytes!);
        spec.Select(field => field.Number).ShouldBe([1, 2, 2, 3, 4, 5]);
        spec.Where(field => field.Number != 3).Select(field => Encoding.UTF8.GetString(field.Bytes!)).ShouldBe(["/bin/bash", "-c", command.Line, "/w", "me"]);
        Fields(spec[3].Bytes!).Select(field => Encoding.UTF8.GetString(field.Bytes!)).ShouldBe(["K", "v"]);
    }

    [Fact]
    public void Write_BareCommand_LeavesTheOptionalOut() =>
        Fields(Fields(StartRequest.Write(new("true", TimeSpan.FromSeconds(1))))[0].Bytes!).Select(field => field.Number).ShouldBe([1, 2, 2]);

    private static List<(int Number, byte[]? Bytes, bool? Flag)> Fields(byte[] message)
    {
        var fields = new List<(int, byte[]?, bool?)>();
        var reader = new CodedInputStream(message);
        for (uint tag; (tag = reader.ReadTag()) != 0;)
            fields.Add(WireFormat.GetTagWireType(tag) == WireFormat.WireType.Varint
                ? (WireFormat.GetTagFieldNumber(tag), null, reader.ReadBool())
                : (WireFormat.GetTagFieldNumber(tag), reader.ReadBytes().ToByteArray(), null));
        return fields;
    }
}
