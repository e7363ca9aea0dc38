export default function ProtocolPage({ meeting }: { meeting: string }) {
  return <p>{meeting}</p>;
}
