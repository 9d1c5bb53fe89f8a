import { NotHere } from "#features/organization/components/not-here.tsx";

export default NotHere;
