namespace NorthStar.Package.Tests.Consuming;

/// <summary>A folder in which the test writes what a user would write.</summary>
internal sealed class Consumer
{
    private readonly Dictionary<string, string> _environment;

    public Consumer(string folder, string packages)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        _environment = new() { ["NUGET_PACKAGES"] = packages };
    }

    public string Folder { get; }

    public string Write(string file, string content)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Writes a project that references the package and nothing else.</summary>
    public void WriteProject(string file, string properties, string items = "") => Write(file, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NorthStar" Version="0.1.0" />
            {items}
          </ItemGroup>
        </Project>
        """);

    public CommandOutcome Dotnet(params string[] arguments) => DotnetCommand.Run(Folder, _environment, arguments);

    /// <summary>Runs a built program, on a later runtime where its own is not installed.</summary>
    public CommandOutcome RunBuilt(string assembly) => DotnetCommand.Run(
        Folder, new Dictionary<string, string> { ["DOTNET_ROLL_FORWARD"] = "Major" }, assembly);

    public CommandOutcome RunPublished(string program) =>
        DotnetCommand.Start(Path.Combine(Folder, program), Folder, new Dictionary<string, string>());
}
