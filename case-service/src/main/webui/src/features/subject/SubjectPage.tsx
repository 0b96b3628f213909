export default function SubjectPage() {
  return null;
}
