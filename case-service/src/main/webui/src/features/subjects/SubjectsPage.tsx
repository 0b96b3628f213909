export default function SubjectsPage() {
  return null;
}
