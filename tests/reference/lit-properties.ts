import { type SyntaxNode, isNode, nodesIn, readSourceFile, stringOf } from '../walls/source-file.ts';

/** How a property of an element is seen from markup. */
export interface LitProperty {
  name: string;
  /** Undefined where it has none. */
  attribute: string | undefined;
}

const nameOf = (node: unknown) => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : undefined);

/** Whether an option is written as this truth value. */
const isLiterally = (node: unknown, value: boolean) => isNode(node) && node['value'] === value;

/** The properties that an element declares as `static properties`; those that are its own business are left out. */
export function readLitProperties(path: string, text: string): LitProperty[] {
  const { nodes } = readSourceFile(path, text);
  const constants = new Map(
    nodes.filter(({ type }) => type === 'VariableDeclarator').map((each) => [nameOf(each['id']), each['init']]),
  );
  const declared = nodes.find(
    (node) => node.type === 'PropertyDefinition' && node['static'] === true && nameOf(node['key']) === 'properties',
  );
  const object = declared?.['value'];
  return (isNode(object) ? nodesIn(object['properties']) : []).flatMap((property): LitProperty[] => {
    const name = nameOf(property['key']);
    const options = optionsIn(property['value'], constants);
    if (name === undefined || isLiterally(options.get('state'), true)) return [];
    const attribute = options.get('attribute');
    if (isLiterally(attribute, false)) return [{ name, attribute: undefined }];
    return [{ name, attribute: stringOf(attribute) ?? name.toLowerCase() }];
  });
}

/** The options of a property by their names, those behind a constant's name included. */
function optionsIn(value: unknown, constants: ReadonlyMap<string | undefined, unknown>): Map<string, SyntaxNode> {
  const node = isNode(value) && value.type === 'Identifier' ? constants.get(nameOf(value)) : value;
  const found = new Map<string, SyntaxNode>();
  for (const each of isNode(node) ? nodesIn(node['properties']) : []) {
    if (each.type === 'SpreadElement') {
      for (const [name, option] of optionsIn(each['argument'], constants)) found.set(name, option);
    }
    const name = nameOf(each['key']);
    if (name !== undefined && isNode(each['value'])) found.set(name, each['value']);
  }
  return found;
}
