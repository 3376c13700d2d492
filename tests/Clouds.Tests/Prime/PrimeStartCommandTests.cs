using System.Text.Json.Nodes;
using Sandboxes.Clouds.Prime;

namespace Sandboxes.Clouds.Tests.Prime;

public sealed class PrimeStartCommandTests
{
    [Theory]
    [InlineData(null, "\"sleep 1\"")]
    [InlineData(false, "\"sleep 1\"")]
    [InlineData(true, """{"executable":"/bin/sh","args":["-c","sleep 1"]}""")]
    public void Write_ThenRead_IsTheSameCommand(bool? vm, string wire)
    {
        var written = PrimeStartCommand.Write("sleep 1", vm);
        written!.ToJsonString().ShouldBe(wire);
        PrimeStartCommand.Read(JsonNode.Parse(wire)).ShouldBe("sleep 1");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"executable":"/usr/bin/python","args":["x.py"]}""")]
    [InlineData("""{"executable":"/bin/sh","args":["-c"]}""")]
    [InlineData("""{"executable":5,"args":7}""")]
    [InlineData("5")]
    public void Read_AnotherProgram_IsNull(string wire) => PrimeStartCommand.Read(JsonNode.Parse(wire)).ShouldBeNull();

    [Fact]
    public void Write_None_IsNull() => PrimeStartCommand.Write(null, true).ShouldBeNull();
}
