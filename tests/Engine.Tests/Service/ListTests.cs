using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;

namespace Sandboxes.Engine.Tests.Service;

public class ListTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 3)]
    [InlineData(9, 5)]
    public async Task List_SomeRows_StopsAtTheLimit(long limit, int count)
    {
        await using var provider = await StartAsync();
        PropertyMap? asked = null;
        provider.Box.OnList = query =>
        {
            asked = query;
            return Enumerable.Range(1, 5).Select(i => new ListedResource($"id-{i}", $"box {i}"));
        };

        var rows = await provider.ListAsync(new ListRequest { Token = TestSchema.Box, Limit = limit, Query = Wire(("status", PropertyValue.Of("UP"))) });

        rows.Select(row => (row.Result.Id, row.Result.Name)).ShouldBe(Enumerable.Range(1, count).Select(i => ($"id-{i}", $"box {i}")));
        asked.ShouldBe(Bag(("status", PropertyValue.Of("UP"))));
    }

    [Fact]
    public async Task List_UnknownInTheQuery_IsComputed()
    {
        await using var provider = await StartAsync();

        var rows = await provider.ListAsync(new ListRequest { Token = TestSchema.Box, Query = Wire(("status", new PropertyValue.Unknown())) });

        rows.ShouldHaveSingleItem().ResponseCase.ShouldBe(ListResponse.ResponseOneofCase.Computed);
    }

    [Fact]
    public async Task List_WrongQuery_IsInvalidArgument()
    {
        await using var provider = await StartAsync();

        var failure = await Should.ThrowAsync<RpcException>(
            provider.ListAsync(new ListRequest { Token = TestSchema.Box, Query = Wire(("state", PropertyValue.Of("UP"))) }));

        failure.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        failure.Status.Detail.ShouldContain("state");
    }

    [Fact]
    public async Task List_ContinuationToken_IsInvalidArgument()
    {
        await using var provider = await StartAsync();

        var failure = await Should.ThrowAsync<RpcException>(
            provider.ListAsync(new ListRequest { Token = TestSchema.Box, ContinuationToken = "2" }));

        failure.StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }
}
