namespace Sandboxes.Conventions.Tests;

/// <summary>A file holds one idea: none above 300 lines, nine of ten below 150, half of them about 50.</summary>
public sealed class FilesAreSmall
{
    [Fact]
    public void NoSourceFile_IsLongerThan300Lines() =>
        Repository.Sources()
            .Select(file => (Name: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 300)
            .Select(file => $"{file.Name}: {file.Lines} lines")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("provider")]
    [InlineData("sandboxd")]
    [InlineData("offline")]
    public void ShippedSources_AreMostlyShort(string room)
    {
        var lengths = Repository.Sources(room).Select(file => File.ReadLines(file).Count()).Order().ToArray();

        lengths[lengths.Length / 2].ShouldBeLessThanOrEqualTo(65, "the median file");
        lengths[lengths.Length * 9 / 10].ShouldBeLessThanOrEqualTo(160, "nine of ten files");
    }
}
